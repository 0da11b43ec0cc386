"""An article as it is published to `marsad.articles`."""

from datetime import date

from pydantic import ConfigDict, Field

from schemas.base import ClockInstant, Contract, Instant, Natural


class Article(Contract):
    """One news article, as the outlet published it; fields that Marsad does not know are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = Field(min_length=1, max_length=512, description="Stable identity of the article; the Kafka key.")
    url: str = Field(default="", max_length=4096, description="Where it was read.")
    source: str = Field(default="", max_length=512, description="The outlet, as a reader would name it.")
    language: str = Field(default="", max_length=16, description="BCP 47 tag, if known; read off the text otherwise.")
    published_at: ClockInstant = Field(description="When it was published; relative dates resolve against its day.")
    title: str = Field(default="", description="Headline, as received.")
    body: str = Field(default="", description="Text or HTML, as received; spans point into it, in code points.")
    version: Natural | None = Field(default=None, description="Number of the revision, if there is one.")
    modified_at: Instant | None = Field(default=None, description="When the outlet last changed it.")

    @property
    def published_on(self) -> date:
        """The UTC day of publication."""
        return self.published_at.date()

    @property
    def article_version(self) -> int:
        """What orders revisions of one article: `version`, else `modified_at` in milliseconds since 1970, else 0."""
        if self.version is not None:
            return self.version
        return max(0, int(self.modified_at.timestamp() * 1000)) if self.modified_at else 0
