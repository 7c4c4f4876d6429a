package org.westphalia.finding;

/// How much a finding matters.
public enum Severity {
    /// The case, or the part of it that the finding names, cannot be answered.
    ERROR,
    /// It can be answered, but the author should know.
    WARNING
}
