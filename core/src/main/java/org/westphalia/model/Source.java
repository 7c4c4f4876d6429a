package org.westphalia.model;

import java.util.List;
import java.util.Optional;

/// A document that claims cite.
///
/// @param quality `high`, `medium` or `low`
/// @param file the file name under which the text is looked for in a sources folder
/// @param fingerprints one per paragraph of the text, in order; empty when none were taken
public record Source(
        String id,
        Optional<String> author,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> date,
        Optional<String> quality,
        Optional<String> file,
        List<String> fingerprints) {

    public Source {
        fingerprints = List.copyOf(fingerprints);
    }
}
