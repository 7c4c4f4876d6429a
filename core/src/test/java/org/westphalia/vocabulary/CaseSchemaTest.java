package org.westphalia.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CaseSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(CaseSchema.json(), InputFormat.JSON);

    private static List<Error> validate(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(Json.write(document), InputFormat.JSON);
    }

    @TestFactory
    Stream<DynamicTest> everyShippedFileFitsTheSchema() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../cases"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    file.toString(),
                                    () -> assertThat(validate(Files.readString(file))).isEmpty()))
                    .toList()
                    .stream();
        }
    }

    @Test
    void whatTheReaderRefusesByFormIsRefused() {
        assertThat(validate("isues: {}")).isNotEmpty();
        assertThat(validate("issues: {dam: {options: {low: Low}}}")).isNotEmpty();
        assertThat(validate("issues: {Dam: {options: {low: Low, high: High}}}")).isNotEmpty();
        assertThat(validate("parties: {upland: {no-deal: lwo}}")).isNotEmpty();
        assertThat(validate("parties: {upland: {decides: true, breaks: 1.5}}")).isNotEmpty();
        assertThat(validate("rules: {tall: {if: {dam: high}}}")).isNotEmpty();
        assertThat(validate("claims: {one: {says: It is so., set: {upland.no-deal: lwo}}}"))
                .isNotEmpty();
    }

    @Test
    void theSchemaKnowsTheFormsThatTheReaderKnows() {
        String delta = "parties: {delta: {decides: true, %s}}";
        for (String good :
                List.of(
                        "no-deal: {contest: court, win: 80, lose: 20, cost: 5..10}",
                        "no-deal: {below: floor, by: 5..15}",
                        "after-collapse: {base: {above: no-deal, by: small}, dam: {high: -10}}",
                        "prefers: [no-deal > unwatched]",
                        "signs-when: one-camp",
                        "seeks-refusal: true",
                        "red-lines: {lasting: {needs: [{lasts: 0.5}, {dam: low}]}}")) {
            assertThat(validate(delta.formatted(good))).as(good).isEmpty();
        }
        for (String bad :
                List.of(
                        "no-deal: {win: 80, lose: 20}",
                        "no-deal: {below: likes, by: 5}",
                        "no-deal: {below: floor, above: ceiling, by: 5}",
                        "prefers: [unwatched]",
                        "signs-when: one-group",
                        "odds-believed: 2",
                        "red-lines: {lasting: {needs: [{lasts: 1.5}]}}")) {
            assertThat(validate(delta.formatted(bad))).as(bad).isNotEmpty();
        }
        assertThat(validate("contests: {court: {odds: {delta: 0.5..0.7}}}")).isEmpty();
        assertThat(validate("contests: {court: {odd: {delta: 0.5}}}")).isNotEmpty();
        assertThat(validate("durability: {weigh: time}")).isNotEmpty();
    }

    @Test
    void aKeywordOfALaterReleaseIsNotOffered() {
        assertThat(CaseSchema.json()).doesNotContain("quantities", "trends", "\"events\"");
    }
}
