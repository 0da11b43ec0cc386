"""A story: its passages, what they carry from one to the next, and the drafts of its claims."""
