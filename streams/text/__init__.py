"""Text as received: folding, tokens and sentences, all with offsets into it."""
