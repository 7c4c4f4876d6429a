package org.westphalia.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.westphalia.casefile.Ids;
import org.westphalia.evidence.Extraction;
import org.westphalia.evidence.Fingerprint;
import org.westphalia.evidence.Paragraphs;
import org.westphalia.model.Source;
import org.westphalia.vocabulary.Kind;

/// A document that is to become a source of a case.
///
/// @param source its entry, with what the document says about itself
/// @param paragraphs its sentences, paragraph by paragraph
public record NewSource(Source source, List<List<String>> paragraphs) {

    public NewSource {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /// Reads a document, or tells why it cannot be one.
    public sealed interface Result {
        /// It can be cited.
        record Readable(NewSource found) implements Result {}

        /// It has no text.
        ///
        /// @param why [Extraction.TooLarge] or [Extraction.Unreadable]
        record Refused(Extraction why) implements Result {}
    }

    /// The source that a document makes; its id comes from the name of the file.
    ///
    /// @param taken ids that it must differ from
    /// @throws IOException when the file cannot be read at all
    public static Result of(Path file, Collection<String> taken) throws IOException {
        DocumentRead read = new Documents().read(file);
        if (!(read.extraction() instanceof Extraction.Text(String text))) {
            return new Result.Refused(read.extraction());
        }
        List<String> paragraphs = Paragraphs.of(text);
        List<List<String>> sentences = new ArrayList<>();
        paragraphs.forEach(paragraph -> sentences.add(Paragraphs.sentences(paragraph)));
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String id = Ids.of(Kind.SOURCE, dot > 0 ? name.substring(0, dot) : name, taken);
        return new Result.Readable(
                new NewSource(
                        new Source(
                                id,
                                read.author(),
                                read.title(),
                                Optional.empty(),
                                read.date(),
                                Optional.empty(),
                                Optional.of(name),
                                paragraphs.stream().map(Fingerprint::of).toList()),
                        sentences));
    }
}
