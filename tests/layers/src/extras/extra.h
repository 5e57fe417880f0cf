// A stage that nobody planned.
