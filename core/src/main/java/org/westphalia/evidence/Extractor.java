package org.westphalia.evidence;

import java.io.IOException;
import java.nio.file.Path;

/// Reads the words out of a document. The same file always gives the same text, on any machine.
@FunctionalInterface
public interface Extractor {
    /// The text of a file.
    ///
    /// @throws IOException when the file cannot be read at all
    Extraction extract(Path file) throws IOException;
}
