package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The published schema of answers, `schema/answer.schema.json`.
final class AnswerSchema {
    private static final Schema SCHEMA = load();

    private AnswerSchema() {}

    /// Fails unless the text is an answer as the schema describes it.
    static void accepts(String answer) {
        assertThat(SCHEMA.validate(answer, InputFormat.JSON)).as(answer).isEmpty();
    }

    /// Fails when the schema would take this for an answer.
    static void rejects(String answer) {
        assertThat(SCHEMA.validate(answer, InputFormat.JSON)).as(answer).isNotEmpty();
    }

    private static Schema load() {
        try {
            String text = Files.readString(Run.root().resolve("schema/answer.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
