"""La porte vers le réseau, contre de vrais serveurs locaux qui se conduisent bien ou mal."""

from __future__ import annotations

import time

import portal_servers as servers
import pytest

import datakit
from datakit.data import connection, http
from datakit.errors import SourceUnavailable

FAST = http.Limits(connect=1, read=0.4, total=1.5, size=2**20, redirects=3, attempts=3, backoff=0.01)


def ok(handler, path, query):
    handler.send({"results": [1, 2]})


@pytest.fixture(autouse=True)
def online(monkeypatch):
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)


MISBEHAVIOURS = [
    (servers.slow_headers, "n’a pas tout envoyé en 1,5 seconde"),
    (servers.slow_body, "n’a pas tout envoyé en 1,5 seconde"),
    (servers.cut_short, "s’est interrompue avant la fin"),
    (servers.login_page, "une page web au lieu de données"),
    (servers.redirect_loop, "redirige sans fin (3 redirections suivies)"),
    (servers.to_plain_http, "renvoie vers un autre hôte, «\u00a0exemple.invalid\u00a0»"),
    (servers.endless, "envoie plus de 1 Mo"),
    (servers.gzip_bomb, "envoie plus de 1 Mo"),
    (servers.failing([404] * 9, ok), "ne connaît pas cette adresse (code 404)"),
    (servers.failing([403] * 9, ok), "refuse l’accès (code 403)"),
    (servers.failing([401] * 9, ok), "demande un identifiant (code 401)"),
    (servers.failing([500] * 9, ok), "est en panne (code 500)"),
    (servers.failing([429] * 9, ok, Retry_After="90"), "reçoit trop de demandes (code 429)"),
]


@pytest.mark.network
@pytest.mark.parametrize(("reply", "said"), MISBEHAVIOURS, ids=[f"{i}" for i in range(len(MISBEHAVIOURS))])
def test_each_misbehaviour_is_explained(reply, said):
    with servers.serve(reply) as server:
        started = time.monotonic()
        with pytest.raises(SourceUnavailable) as caught:
            http.Visit(FAST).json(server.base + "/donnees")
        assert said in caught.value.fact
        assert caught.value.expected
        assert caught.value.action
        assert "Traceback" not in str(caught.value)
        assert time.monotonic() - started < 10


@pytest.mark.network
@pytest.mark.parametrize("reply", [servers.slow_headers, servers.slow_body])
def test_an_answer_that_drips_is_left_long_before_the_end_of_the_visit(reply):
    with servers.serve(reply) as server:
        started = time.monotonic()
        with pytest.raises(SourceUnavailable) as caught:
            http.Visit(http.Limits(pace=0.5)).json(server.base + "/donnees")
        assert "envoie ses données au compte-gouttes" in caught.value.fact
        assert "octets en" in caught.value.fact
        assert time.monotonic() - started < 3, "et non les trente secondes de la visite"


@pytest.mark.network
def test_a_server_that_thinks_before_it_answers_is_waited_for():
    def slow(handler, path, query):
        time.sleep(0.6)
        ok(handler, path, query)

    with servers.serve(slow) as server:
        assert http.Visit(http.Limits(pace=0.3)).json(server.base) == {"results": [1, 2]}


@pytest.mark.network
def test_retries_then_succeeds_and_honours_retry_after():
    with servers.serve(servers.failing([500, 503], ok)) as server:
        assert http.Visit(FAST).json(server.base) == {"results": [1, 2]}
        assert len(server.seen) == 3
    with servers.serve(servers.failing([429], ok, Retry_After="1")) as server:
        started = time.monotonic()
        assert http.Visit(http.Limits(backoff=0)).json(server.base) == {"results": [1, 2]}
        assert time.monotonic() - started >= 1


@pytest.mark.network
def test_a_long_retry_after_is_told_not_waited():
    with servers.serve(servers.failing([429] * 3, ok, Retry_After="3600")) as server:
        started = time.monotonic()
        with pytest.raises(SourceUnavailable, match="429") as caught:
            http.Visit(FAST).json(server.base)
        assert time.monotonic() - started < 1
        assert "attendre" in caught.value.action
        assert len(server.seen) == 1


@pytest.mark.network
def test_requests_name_the_kit_and_carry_no_credential(tmp_path, monkeypatch):
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login moi password secret")
    monkeypatch.setenv("NETRC", str(netrc))
    seen = {}

    def reply(handler, path, query):
        seen.update(handler.headers)
        handler.send({})

    with servers.serve(reply) as server:
        http.Visit(FAST).json(server.base)
    assert "datakit" in seen["User-Agent"]
    assert "Authorization" not in seen


@pytest.mark.parametrize("closed", ["1", "true", "YES", " oui ", "vrai"])
def test_offline_opens_no_socket(monkeypatch, closed):
    import socket

    def refuse(*args, **kwargs):
        raise AssertionError("une socket a été ouverte")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setenv("DATAKIT_OFFLINE", closed)
    with pytest.raises(SourceUnavailable, match="DATAKIT_OFFLINE"):
        http.get("https://exemple.fr")


@pytest.mark.parametrize("open_", ["", "0", "non", "No", "false"])
def test_the_door_stays_open_when_nobody_closes_it(monkeypatch, open_):
    monkeypatch.setenv("DATAKIT_OFFLINE", open_)
    assert http.offline() is None


def test_in_a_browser_no_socket_and_a_word(monkeypatch):
    import sys

    monkeypatch.setattr(sys, "platform", "emscripten")
    with pytest.raises(SourceUnavailable, match="Dans un navigateur"):
        http.get("https://exemple.fr")


BADLY_WRITTEN = [
    "https://[",
    f"https://{'a' * 64}.fr",
    "https://",
    "https://exemple.fr:99999/",
    "https://a..b/",
    "https://[::1",
]


@pytest.mark.parametrize("url", BADLY_WRITTEN)
def test_a_badly_written_address_is_said(url):
    with pytest.raises(SourceUnavailable, match="Cette adresse est mal écrite"):
        http.get(url)


@pytest.mark.parametrize("variable", connection.CERTIFICATES)
def test_a_bad_certificate_file_is_named(variable, monkeypatch, tmp_path):
    monkeypatch.setenv(variable, str(tmp_path / "absent.pem"))
    with pytest.raises(SourceUnavailable, match=f"{variable}.*absent.pem.*ne se lit pas"):
        connection.trusted(
            *(str(tmp_path / "absent.pem") if name == variable else "" for name in connection.CERTIFICATES)
        )


def test_the_user_agent_is_plain_ascii_and_tells_the_version():
    assert http.HEADERS["User-Agent"].isascii()
    assert f"/{datakit.__version__} " in http.HEADERS["User-Agent"]


@pytest.mark.parametrize("url", ["http://exemple.fr/x", "ftp://exemple.fr", "file:///etc/passwd", "exemple"])
def test_only_https_or_loopback(url):
    with pytest.raises(SourceUnavailable, match="https"):
        http.get(url)


@pytest.mark.network
def test_unreachable_host_is_said_without_secret():
    url = "http://moi:secret@127.0.0.1:9/"
    with pytest.raises(SourceUnavailable, match="Impossible de joindre") as caught:
        http.get(url, None, FAST)
    assert "secret" not in str(caught.value)


@pytest.mark.network
def test_a_server_without_https_is_said_as_such():
    told = pytest.raises(SourceUnavailable, match="ne parle pas le https")
    with servers.serve(servers.login_page) as server, told as caught:
        http.get(server.base.replace("http://", "https://"), None, FAST)
    assert "vérifiez l’adresse et son port" in caught.value.action


def test_pagination_stays_on_its_host():
    with pytest.raises(SourceUnavailable, match="un autre hôte"):
        http.allowed("https://ailleurs.fr/p2", "https://exemple.fr/p1")


def test_a_redirection_stays_on_its_site_unless_allowed():
    here, away = "https://www.exemple.fr/x", "https://ailleurs.fr/y"
    assert http.allowed("https://fichiers.exemple.fr/y", here) == "https://fichiers.exemple.fr/y"
    assert http.allowed(away, here, ("ailleurs.fr",)) == away
    assert http.allowed("http://www.exemple.fr/y", here) == "https://www.exemple.fr/y"
    for target, said in [
        (away, "«\u00a0www.exemple.fr\u00a0» renvoie vers un autre hôte, «\u00a0ailleurs.fr\u00a0»"),
        ("https://www.exemple.fr.ailleurs.fr/", "un autre hôte"),
        ("https://malexemple.fr/", "un autre hôte"),
        ("http://www.exemple.fr:8080/", "un autre hôte"),
        ("ftp://www.exemple.fr/", "pas en https, «\u00a0ftp:www.exemple.fr\u00a0»"),
        ("file:///etc/passwd", "pas en https, «\u00a0file:\u00a0»"),
        ("https://[", "une adresse illisible"),
    ]:
        with pytest.raises(SourceUnavailable, match=said):
            http.allowed(target, here)
    with pytest.raises(SourceUnavailable, match="n’est pas en https"):
        http.allowed("http://ailleurs.fr/y", here, ("ailleurs.fr",))


@pytest.mark.network
@pytest.mark.parametrize(
    "inside", ["127.0.0.1", "10.0.0.4", "169.254.169.254", "::1", "fe80::1", "::ffff:192.168.0.1"]
)
def test_after_a_public_host_no_private_address_is_reached(monkeypatch, inside):
    known = {"public.exemple": "9.9.9.9", "interne.exemple": inside}
    tried = []

    class Line:
        def __init__(self, *_):
            pass

        def connect(self, address):
            tried.append(address[0])

        def __getattr__(self, name):
            return lambda *_: None

    def look(name, port, **_):
        return [(2, 1, 6, "", (known[name], port))]

    monkeypatch.setattr(http.socket, "getaddrinfo", look)
    monkeypatch.setattr(http.socket, "socket", Line)
    visit = http.Visit(FAST)
    visit.dial("public.exemple", 443, False)
    with pytest.raises(SourceUnavailable, match="interne\\.exemple"):
        visit.dial("interne.exemple", 443, False)
    assert tried == ["9.9.9.9"]


@pytest.mark.network
def test_another_port_of_this_machine_is_another_host():
    with (
        servers.serve(ok) as there,
        servers.serve(lambda h, p, q: h.send(b"", 302, Location=there.base)) as here,
    ):
        with pytest.raises(SourceUnavailable, match=f"un autre hôte, «\u00a0{there.base[7:]}"):
            http.get(here.base, None, FAST)
        assert not there.seen
        trusting = http.Limits(hosts=(there.base[7:],))
        assert http.Visit(trusting).json(here.base) == {"results": [1, 2]}


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [("²", 0.5), ("90", 90), ("9" * 5000, 0.5), ("Wed, 21 Oct 2015 07:28:00 GMT", 0), ("", 0.5), ("-1", 0.5)],
)
def test_retry_after_is_a_number_a_date_or_nothing(asked, seconds):
    assert http._pause(asked, 0.5) == seconds


@pytest.mark.parametrize(
    ("address", "public"),
    [("127.0.0.1", False), ("127.8.0.1", False), ("::ffff:10.0.0.1", False), ("localhost", False), ("fe80::1%eth0", False),
     ("100.64.0.1", False), ("9.9.9.9", True), ("data.exemple.fr", True)],
)  # fmt: skip
def test_public_addresses(address, public):
    assert http.is_public(address) is public
