package org.westphalia.answer;

import java.util.List;
import org.westphalia.document.NewSource;
import org.westphalia.model.Source;

/// Documents that are to become sources: the answer of `fingerprint`.
public final class FingerprintJson {
    private FingerprintJson() {}

    /// Writes `documents`: for each what its entry says, and with `show` its paragraphs as lists of sentences.
    public static void write(Json json, List<NewSource> found, boolean show) {
        json.putEach(
                "documents",
                found,
                one -> {
                    Source source = one.source();
                    json.put("id", source.id());
                    source.author().ifPresent(author -> json.put("author", author));
                    source.title().ifPresent(title -> json.put("title", title));
                    source.date().ifPresent(date -> json.put("date", date));
                    source.file().ifPresent(file -> json.put("file", file));
                    json.put("fingerprints", source.fingerprints());
                    if (show) {
                        json.putEach(
                                "paragraphs",
                                one.paragraphs(),
                                sentences -> json.put("sentences", sentences));
                    }
                });
    }
}
