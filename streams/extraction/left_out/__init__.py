"""Left out: figures beside a deed that are no claim of it, each with the reason that an abstention gives."""
