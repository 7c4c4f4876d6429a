package org.westphalia.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Assessed;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;

class CertificateJsonTest {
    private static final Certificate.Node TREE =
            new Certificate.SplitSwitch(
                    "upland",
                    new Certificate.SplitIssue(
                            "dam",
                            List.of(
                                    new Certificate.Part(
                                            Set.of("high"),
                                            new Certificate.LineCrossed(
                                                    "upland.farmers", "no-dam")),
                                    new Certificate.Part(
                                            Set.of("low"),
                                            new Certificate.SplitNumber(
                                                    3,
                                                    "durability.breaks",
                                                    0.1 + 0.2,
                                                    new Certificate.Shortfall(multipliers()),
                                                    new Certificate.ConsentShort("upland"))),
                                    new Certificate.Part(
                                            Set.of("none"),
                                            new Certificate.RuleBroken("some-dam")))),
                    new Certificate.AgreementShort());

    @Test
    void everyKindOfNodeIsReadAsItWasWritten() throws Exception {
        CertificateFile file = file(new Certificate.NoDeal(TREE), new Assessed.Scope.EveryWorld());
        assertThat(read(CertificateJson.write(file))).isEqualTo(file);
    }

    @Test
    void aDealIsReadAsItWasWrittenForEachKindOfWorlds() throws Exception {
        Certificate deal = new Certificate.Deal(new Terms(Map.of("dam", "low")), Set.of("delta"));
        for (Assessed.Scope scope :
                List.of(
                        new Assessed.Scope.EveryWorld(),
                        new Assessed.Scope.DrawnWorld(-5, 17),
                        new Assessed.Scope.WorldAt(List.of(0.1, -3.0, 1e-9)))) {
            CertificateFile file = file(deal, scope);
            assertThat(read(CertificateJson.write(file))).isEqualTo(file);
        }
    }

    @Test
    void whatIsWrittenKeepsToTheSchema() throws IOException {
        Schema schema = schema();
        for (Certificate certificate :
                List.of(
                        new Certificate.NoDeal(TREE),
                        new Certificate.Deal(new Terms(Map.of("dam", "low")), Set.of()))) {
            String text = CertificateJson.write(file(certificate, new Assessed.Scope.EveryWorld()));
            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(text.replace("\"about\"", "\"abut\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void everyPropertyThatIsMissingOrUnknownIsRefused() throws Exception {
        String text =
                CertificateJson.write(
                        file(new Certificate.NoDeal(TREE), new Assessed.Scope.EveryWorld()));
        long properties = 0;
        for (String name :
                text.lines()
                        .filter(line -> line.contains("\": "))
                        .map(line -> line.substring(line.indexOf('"'), line.indexOf("\": ") + 1))
                        .distinct()
                        .filter(name ->
                                !name.equals("\"delta\"") && !name.equals("\"upland.farmers\""))
                        .toList()) {
            properties++;
            assertThatThrownBy(() -> read(text.replaceFirst(name + ":", "\"xyz\":")))
                    .as(name)
                    .isInstanceOf(CertificateFormatException.class);
        }
        assertThat(properties).isGreaterThan(20);
    }

    @Test
    void aMistakeIsReportedWithItsPlace() {
        assertThatThrownBy(() -> read("{\n  \"schema\": 7\n}"))
                .isInstanceOfSatisfying(
                        CertificateFormatException.class,
                        refused -> {
                            assertThat(refused.sentence()).isEqualTo("expected an object");
                            assertThat(refused.line()).isEqualTo(2);
                            assertThat(refused.column()).isEqualTo(13);
                        });
    }

    @Test
    void branchesMayNotLeadBackNorTwiceToANodeNorNowhere() {
        refused(
                nodes(
                        "{\"kind\":\"split-switch\",\"id\":\"p\",\"in\":0,\"out\":1},{\"kind\":\"agreement-short\"}"),
                "leads back");
        refused(
                nodes(
                        "{\"kind\":\"split-switch\",\"id\":\"p\",\"in\":1,\"out\":1},{\"kind\":\"agreement-short\"}"),
                "two branches");
        refused(
                nodes(
                        "{\"kind\":\"split-switch\",\"id\":\"p\",\"in\":1,\"out\":9},{\"kind\":\"agreement-short\"}"),
                "there are only 2");
        refused(
                nodes("{\"kind\":\"agreement-short\"},{\"kind\":\"agreement-short\"}"),
                "no branch leads to node 1");
        refused(nodes(""), "without nodes");
    }

    @Test
    void nodesMustBeWhatTheySay() {
        refused(nodes("{\"kind\":\"magic\"}"), "expected a kind of node");
        refused(nodes("{\"kind\":\"rule-broken\"}"), "exactly the properties kind, rule");
        refused(
                nodes("{\"kind\":\"agreement-short\",\"rule\":\"r\"}"),
                "exactly the properties kind");
        refused(
                nodes("{\"kind\":\"agreement-short\",\"kind\":\"agreement-short\"}"),
                "there twice");
        refused(
                nodes("{\"kind\":\"shortfall\",\"multipliers\":{\"p\":1.5}}"),
                "expected a whole number");
        refused(
                nodes("{\"kind\":\"shortfall\",\"multipliers\":{\"p\":9223372036854775808}}"),
                "more than 64 bits");
        refused(nodes("{\"kind\":\"shortfall\",\"multipliers\":{\"p\":1,\"p\":2}}"), "there twice");
    }

    @Test
    void textThatIsNoCertificateIsRefusedWithoutHarm() {
        refused("", "expected an object");
        refused("[]", "expected an object");
        refused("{", "not the JSON of a certificate");
        refused("[".repeat(100_000), "expected an object");
        refused("{\"schema\":" + "[".repeat(100_000), "expected an object");
        refused("{\"case\":\"" + "x".repeat(1_000_000) + "\"}", "not the JSON of a certificate");
        refused(nodes("{\"kind\":\"agreement-short\"}") + "{}", "nothing after the certificate");
        refused(
                nodes("{\"kind\":\"agreement-short\"}").replace("\"version\":1", "\"version\":2"),
                "of version 1, found");
    }

    @Test
    void aChainOfAHundredThousandSplitsIsReadAndDoesNotExhaustTheStack() throws Exception {
        int depth = 100_000;
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < depth; k++) {
            text.append(
                    "{\"kind\":\"split-switch\",\"id\":\"p\",\"in\":"
                            + (2 * k + 1)
                            + ",\"out\":"
                            + (2 * k + 2)
                            + "},");
            text.append("{\"kind\":\"agreement-short\"},");
        }
        text.append("{\"kind\":\"agreement-short\"}");
        assertThat(read(nodes(text.toString())).certificate())
                .isInstanceOf(Certificate.NoDeal.class);
    }

    private static Map<String, Long> multipliers() {
        Map<String, Long> multipliers = new LinkedHashMap<>();
        multipliers.put("upland.farmers", 16_777_216L);
        multipliers.put("delta", Long.MAX_VALUE);
        return multipliers;
    }

    private static CertificateFile file(Certificate certificate, Assessed.Scope scope) {
        return new CertificateFile(
                "teaching/river-ona",
                "0123456789abcdef0123456789abcdef",
                Optional.of("minister"),
                new Departures(
                        List.of("aid-stop"),
                        List.of(),
                        List.of(),
                        List.of("a-claim"),
                        List.of("delta.no-deal=4")),
                CertificateFile.VERDICT,
                scope,
                certificate);
    }

    private static String nodes(String nodes) {
        return "{\"schema\":{\"name\":\"westphalia.certificate\",\"version\":1},\"case\":\"c\",\"fingerprint\":\"f\",\"reading\":null,"
                + "\"what-if\":{\"pull\":[],\"drop\":[],\"hold\":[],\"without\":[],\"set\":[]},\"about\":\"verdict\","
                + "\"worlds\":{\"every\":true},\"no-deal\":["
                + nodes
                + "]}";
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CertificateFormatException.class)
                .hasMessageContaining(why);
    }

    private static CertificateFile read(String text) throws CertificateFormatException {
        return CertificateJson.read(new StringReader(text));
    }

    private static Schema schema() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("schema"))) {
            root = root.getParent();
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(root.resolve("schema/certificate.schema.json")),
                        InputFormat.JSON);
    }
}
