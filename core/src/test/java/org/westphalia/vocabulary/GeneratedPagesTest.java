package org.westphalia.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The schema and the reference page in the repository are what the vocabulary says. `-Dgolden=update` writes them anew.
class GeneratedPagesTest {

    @Test
    void theSchemaOfCaseFilesIsWhatTheVocabularySays() throws IOException {
        compare(Path.of("../schema/case.schema.json"), CaseSchema.json());
    }

    @Test
    void theReferencePageIsWhatTheVocabularySays() throws IOException {
        compare(Path.of("../docs/language.md"), Reference.markdown());
    }

    private static void compare(Path file, String generated) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, generated);
        }
        assertThat(file).exists().content().isEqualTo(generated);
    }
}
