"""What the measures of tests/accuracy share."""
