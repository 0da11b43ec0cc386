"""The report: figures, timelines and alerts of an archive as one self-contained page, in Arabic and English; pure."""

from streams.report.page import Report, to_html

__all__ = ["Report", "to_html"]
