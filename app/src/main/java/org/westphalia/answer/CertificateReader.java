package org.westphalia.answer;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.assess.Assessed;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import tools.jackson.core.JacksonException;

/// Reads the file around a certificate.
final class CertificateReader {
    private final StrictJson json;
    private @Nullable String name;
    private long version;
    private String caseId = "";
    private String fingerprint = "";
    private @Nullable String reading;
    private Departures departures = Departures.none();
    private String about = "";
    private Assessed.@Nullable Scope scope;
    private @Nullable Certificate certificate;

    private CertificateReader(StrictJson json) {
        this.json = json;
    }

    static CertificateFile read(Reader text) throws CertificateFormatException {
        try (StrictJson json = new StrictJson(text)) {
            return new CertificateReader(json).file();
        } catch (StrictJson.Refusal refusal) {
            throw new CertificateFormatException(
                    refusal.sentence(), refusal.line(), refusal.column());
        } catch (JacksonException broken) {
            throw StrictJson.notJson(broken);
        }
    }

    private CertificateFile file() {
        Map<String, Runnable> properties = new LinkedHashMap<>();
        properties.put("schema", this::schema);
        properties.put("case", () -> caseId = json.text());
        properties.put("fingerprint", () -> fingerprint = json.text());
        properties.put("reading", () -> reading = json.textOrNull());
        properties.put("what-if", this::departures);
        properties.put("about", this::about);
        properties.put("worlds", this::worlds);
        properties.put("deal", this::deal);
        properties.put(
                "no-deal", () -> claim(new Certificate.NoDeal(new CertificateNodes(json).read())));
        json.next();
        json.object(properties, Set.of("deal", "no-deal"));
        json.end();
        if (certificate == null || scope == null) {
            throw json.refusal("expected either deal or no-deal");
        }
        return new CertificateFile(
                caseId,
                fingerprint,
                Optional.ofNullable(reading),
                departures,
                about,
                scope,
                certificate);
    }

    private void schema() {
        json.object(
                Map.of("name", () -> name = json.text(), "version", () -> version = json.whole()),
                Set.of());
        if (!CertificateJson.NAME.equals(name) || version != CertificateJson.VERSION) {
            throw json.refusal(
                    "expected "
                            + CertificateJson.NAME
                            + " of version "
                            + CertificateJson.VERSION
                            + ", found "
                            + name
                            + " of version "
                            + version);
        }
    }

    private void departures() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, Runnable> properties = new LinkedHashMap<>();
        for (String which : List.of("pull", "drop", "hold", "without", "set")) {
            properties.put(which, () -> lists.put(which, texts()));
        }
        OptionalInt[] given = {OptionalInt.empty()};
        properties.put("given-record", () -> given[0] = OptionalInt.of(misses()));
        json.object(properties, Set.of("given-record"));
        departures =
                new Departures(
                        lists.getOrDefault("pull", List.of()),
                        lists.getOrDefault("drop", List.of()),
                        lists.getOrDefault("hold", List.of()),
                        lists.getOrDefault("without", List.of()),
                        lists.getOrDefault("set", List.of()),
                        given[0]);
    }

    private int misses() {
        long misses = json.whole();
        if (misses < 0 || misses > Integer.MAX_VALUE) {
            throw json.refusal("expected a number of answers, 0 or more");
        }
        return (int) misses;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        json.list(() -> texts.add(json.text()));
        return texts;
    }

    private void about() {
        about = json.text();
        if (!about.equals(CertificateFile.VERDICT)
                && !about.equals(CertificateFile.WITHOUT_DURABILITY)) {
            throw json.refusal(
                    "expected "
                            + CertificateFile.VERDICT
                            + " or "
                            + CertificateFile.WITHOUT_DURABILITY);
        }
    }

    private void worlds() {
        boolean[] every = {false};
        List<Double> values = new ArrayList<>();
        Map<String, Long> drawn = new LinkedHashMap<>();
        Map<String, Runnable> properties = new LinkedHashMap<>();
        properties.put("every", () -> every[0] = json.isTrue());
        properties.put("seed", () -> drawn.put("seed", json.whole()));
        properties.put("world", () -> drawn.put("world", json.whole()));
        properties.put("at", () -> json.list(() -> values.add(json.number())));
        Set<String> found = json.object(properties, properties.keySet());
        if (found.equals(Set.of("every")) && every[0]) {
            scope = new Assessed.Scope.EveryWorld();
        } else if (found.equals(Set.of("seed", "world"))) {
            scope =
                    new Assessed.Scope.DrawnWorld(
                            drawn.getOrDefault("seed", 0L), drawn.getOrDefault("world", 0L));
        } else if (found.equals(Set.of("at"))) {
            scope = new Assessed.Scope.WorldAt(values);
        } else {
            throw json.refusal(
                    "expected worlds to be every: true, or a seed and a world, or a list at");
        }
    }

    private void deal() {
        Map<String, String> choices = new LinkedHashMap<>();
        Set<String> signers = new LinkedHashSet<>();
        Map<String, Runnable> properties = new LinkedHashMap<>();
        properties.put("terms", () -> json.entries(issue -> choices.put(issue, json.text())));
        properties.put("signers", () -> signers.addAll(texts()));
        json.object(properties, Set.of());
        claim(new Certificate.Deal(new Terms(choices), signers));
    }

    private void claim(Certificate found) {
        if (certificate != null) {
            throw json.refusal("expected either deal or no-deal, not both");
        }
        certificate = found;
    }
}
