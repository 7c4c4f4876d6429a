package org.westphalia.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

/// Whether the sources still say what the case cites them for, as far as a program can tell: that a cited place exists, that
/// its text is the one that was read when it was fingerprinted, that a quotation stands there word for word. Whether a
/// paraphrase is fair remains for people to judge.
public final class Evidence {

    private Evidence() {}

    /// Verifies every citation of a case against the texts in a folder. A source whose text is not there is reported once, as a
    /// warning: its places stay unverified.
    ///
    /// @param places where the case's things stand, for the findings
    /// @param extractor what reads the words out of the files in the folder
    /// @throws IOException when the folder or a file in it cannot be read
    public static List<Finding> verify(Case source, Places places, Path folder, Extractor extractor)
            throws IOException {
        return Verification.of(source, places, folder, extractor).findings();
    }

    /// Which files in a folder are the texts of sources of a case: the name of the file by the id of the source.
    ///
    /// @throws IOException when the folder or a file in it cannot be read
    public static Map<String, String> texts(Case source, Path folder, Extractor extractor)
            throws IOException {
        return Verification.of(source, new Places(Map.of(), Map.of()), folder, extractor).files();
    }
}
