package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Where two readings differ, and two versions of a case.
class C03_DiffTest {

    @Test
    void rivalsAreToldApartFromWhatOneAloneHolds() {
        JsonNode found =
                json(
                                "diff",
                                "river-ona",
                                "--readings",
                                "minister,economist",
                                "--worlds",
                                "20",
                                "--format",
                                "json")
                        .get("readings");
        assertThat(found.get("shared")).hasSize(6);
        assertThat(found.get("rivals")).hasSize(1);
        assertThat(found.get("rivals").get(0).get("first").asString())
                .isEqualTo("power-comes-first");
        assertThat(found.get("rivals").get(0).get("second").asString())
                .isEqualTo("the-dam-pays-nobody");
        assertThat(found.get("only-first")).isEmpty();
        assertThat(found.get("only-second")).hasSize(1);
        assertThat(found.get("numbers"))
                .anySatisfy(number -> {
                    assertThat(number.get("path").asString()).isEqualTo("upland.cabinet.likes.dam");
                    assertThat(number.get("first").asString()).isEqualTo("high > low > none");
                    assertThat(number.get("second").asString()).isEqualTo("low > high > none");
                })
                .anySatisfy(number ->
                        assertThat(number.get("path").asString())
                                .isEqualTo("levers.aid-stop.believed"));
    }

    @Test
    void theTextTellsBothVerdictsAndTheAnswersThatDiffer() {
        String text =
                Run.of("diff", "ukraine-2025", "--readings", "bremmer,lieven", "--worlds", "20")
                        .out()
                        .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("According to bremmer")
                .contains("According to lieven")
                .contains("Both hold")
                .contains("One question, two answers")
                .contains("who decides in the Kremlin")
                .contains("Numbers that differ");
    }

    @Test
    void whatIsNotStatedIsSaidInWords() {
        assertThat(
                        Run.of(
                                        "diff",
                                        "river-ona",
                                        "--readings",
                                        "minister,economist",
                                        "--worlds",
                                        "2")
                                .outWords())
                .contains("upland.seeks-refusal not stated true")
                .contains("Not stated: nobody sets it there");
        assertThat(Run.of("diff", "river-ona", "used-car", "--worlds", "2").outWords())
                .contains("minister possible")
                .contains("no such reading");
    }

    @Test
    void aChangedVersionIsToldThingByThing(@TempDir Path folder) throws IOException {
        String old = Files.readString(Run.root().resolve("cases/teaching/used-car/case.yaml"));
        Path changed = folder.resolve("used-car.yaml");
        Files.writeString(
                changed,
                old.replace("no-deal: 50", "no-deal: 85").replace("p6: 6 000", "p6: 6 100"));
        String[] ask = {"diff", "used-car", changed.toString(), "--format", "json"};
        JsonNode found = json(ask).get("versions");
        assertThat(found.get("same").asBoolean()).isFalse();
        assertThat(found.get("things").get(0).get("kind").asString()).isEqualTo("issue");
        assertThat(found.get("things").get(0).get("details").get(0).asString())
                .isEqualTo("option p6 told otherwise");
        JsonNode reading = found.get("readings").get(0);
        assertThat(reading.get("numbers").get(0).get("path").asString())
                .isEqualTo("seller.no-deal");
        assertThat(reading.get("before").get("verdict").asString()).isEqualTo("certain");
        assertThat(reading.get("after").get("verdict").asString()).isEqualTo("impossible");
        assertThat(Run.of("diff", "used-car", "used-car").out()).contains("Nothing differs");
    }

    @Test
    void twoThingsAreNeededAndMustBeKnown() {
        assertThat(Run.of("diff", "used-car").status()).isEqualTo(ExitStatus.BAD_INPUT);
        Run unknown = Run.of("diff", "river-ona", "--readings", "minister,economisd");
        assertThat(unknown.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(unknown.err()).contains("Did you mean 'economist'?");
        assertThat(Run.of("diff", "river-ona", "--readings", "minister").err())
                .contains("It takes two things to compare.");
    }

    private static JsonNode json(String... arguments) {
        Run run = Run.of(arguments);
        AnswerSchema.accepts(run.out());
        return new ObjectMapper().readTree(run.out());
    }
}
