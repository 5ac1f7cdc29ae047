"""Un JupyterHub pour une salle : à déposer dans /opt/tljh/config/jupyterhub_config.d/ (The Littlest JupyterHub).

Rien ici ne dépend de TLJH : le même fichier sert à tout JupyterHub (« jupyterhub -f jupyterhub_config.py »),
et c’est lui que les tests du kit démarrent. Les nombres viennent de tests/bench/bench_kernels.py.
"""

c = get_config()  # noqa: F821 - fourni par JupyterHub

# Le dossier que nbgitpuller dépose chez chaque personne : le nom du dépôt, à adapter au vôtre.
KIT = "kit"

c.Spawner.default_url = f"/lab/tree/{KIT}/notebooks/00-accueil.ipynb"
c.Spawner.environment = {
    "OMP_NUM_THREADS": "1",  # trente noyaux se partagent les cœurs : un fil de calcul chacun
    "OPENBLAS_NUM_THREADS": "1",
    # "DATAKIT_PROGRESS": "non",  # retirez le premier dièse pour ne rien garder de l’avancée de chaque personne
}

# Par personne : un serveur JupyterLab et un noyau. Au-delà, le noyau s’arrête et le dit ; la salle continue.
# TLJH et Kubernetes font respecter ces limites ; un hub qui lance de simples processus ne le peut pas.
c.Spawner.mem_limit = "1G"
c.Spawner.mem_guarantee = "256M"
c.Spawner.cpu_limit = 1.0

# Un serveur lent à partir (disque froid, salle qui arrive d’un coup) n’est pas un échec.
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 120
c.JupyterHub.concurrent_spawn_limit = 10  # trente départs en trois vagues, plutôt que trente d’un coup

# Ce que la personne quitte s’arrête seul : son noyau après trente minutes, son serveur après une heure.
c.Spawner.args = [
    "--MappingKernelManager.cull_idle_timeout=1800",
    "--MappingKernelManager.cull_interval=300",
    "--ServerApp.shutdown_no_activity_timeout=3600",
    "--LabApp.extension_manager=readonly",
]
