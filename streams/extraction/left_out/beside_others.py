"""Beside others: figures that are left out with the one before them, whose reason is theirs, too."""

from streams.extraction.findings.finding import Finding

OF_OTHERS = frozenset({"other_group", "other_cause", "other_crime", "other_doer"})
"""Reasons that hold also for others told beside those left out: "shot dead two looters and arrested nine others"."""


def left_out_before(finding: Finding) -> str:
    """Why a figure is left out with the one before it: others, and a mere number beside those of another cause.

    "Floods killed 160, and 300 were hurt", "احتجاجات قتل فيها 160 متظاهرا وأوقف 13 ألفا".
    """
    told = finding.previous
    if told is None or told.left_out not in OF_OTHERS:
        return ""
    is_beside = told.left_out == "other_cause" and finding.figure.kind == "bare" and told.sentence == finding.sentence
    return told.left_out if finding.figure.is_others or is_beside else ""
