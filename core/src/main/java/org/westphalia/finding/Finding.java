package org.westphalia.finding;

import java.util.Optional;

/// Something in a case (or on the command line) that its author should mend or know. A value, not an exception: all
/// findings of a run are collected and shown together.
///
/// @param code stable dotted name such as `issue.unknown-option`
/// @param place where it is, if it is anywhere in a file
/// @param message what is wrong, one sentence
/// @param hint how to mend it; empty when there is nothing to say
public record Finding(
        String code, Severity severity, Optional<Place> place, String message, String hint) {

    /// Whether it stops what it touches; a warning does not.
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
