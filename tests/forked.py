"""Plusieurs processus à la fois, nés de celui des essais : ses importations faites, chacun y gagne deux secondes."""

import multiprocessing


def at_once(work, arguments):
    """Ce que rend `work` pour chaque argument : un processus chacun, tous partis au même instant."""
    here = multiprocessing.get_context("fork")
    start = here.Barrier(len(arguments))
    answers = here.SimpleQueue()

    def live(rank, argument):
        start.wait(60)
        answers.put((rank, work(argument)))

    running = [here.Process(target=live, args=pair) for pair in enumerate(arguments)]
    for one in running:
        one.start()
    for one in running:
        one.join(60)
    assert [one.exitcode for one in running] == [0 for _ in arguments]
    return [answer for _, answer in sorted(answers.get() for _ in arguments)]
