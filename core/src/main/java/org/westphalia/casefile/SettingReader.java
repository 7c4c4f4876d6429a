package org.westphalia.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.finding.Place;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.Paths;
import org.westphalia.vocabulary.Shape;

/// Reads `path=value`, where the value is written as in a case: `60`, `55..65`, `low`, `a > b`, `{dam: top, flow: low}`.
final class SettingReader {
    /// The name under which the text stands in findings.
    static final String FILE = "--set";

    private SettingReader() {}

    static Assigned read(Case source, String assignment) {
        Report report = new Report();
        Map<Path, Setting> settings = new LinkedHashMap<>();
        String text = assignment.replace('\n', ' ').replace('\r', ' ');
        int equals = text.indexOf('=');
        if (equals <= 0 || text.substring(equals + 1).isBlank()) {
            report.add("setting.form", new Place(FILE, 1, 1, Math.max(1, text.length())));
        } else {
            String path = text.substring(0, equals).strip();
            Place place = new Place(FILE, 1, text.indexOf(path) + 1, path.length());
            value(text, equals + 1, report)
                    .ifPresent(value -> {
                        Tree.Text key = new Tree.Text(path, true, place);
                        read(source, new Tree.Entry(key, value), report, settings);
                    });
        }
        boolean sound = report.isEmpty();
        return new Assigned(
                sound ? settings : Map.of(),
                report.findings(List.of(FILE)),
                Map.of(FILE, List.of(text)));
    }

    /// The value, parsed where it stands so that its places are right.
    private static Optional<Tree> value(String text, int from, Report report) {
        Optional<String> readable =
                FileText.decode(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8), FILE, report);
        return readable.flatMap(line ->
                new DocumentParser(FILE, report).parse(" ".repeat(from) + line.substring(from)));
    }

    private static void read(
            Case source, Tree.Entry entry, Report report, Map<Path, Setting> settings) {
        Names names = Names.of(source);
        Tree.Mapping document = new Tree.Mapping(List.of(entry), false, entry.key().place());
        new ChangesCheck(Scope.of(source, names), report)
                .check(new Shape.Changes(false, false), document);
        Path path = Path.of(entry.key().value());
        if (Paths.resolve(path, names)
                instanceof Paths.Found(Shape shape, Optional<String> issue)) {
            new SettingsReader(names, false, settings::put).read(path, shape, issue, entry.value());
        }
    }
}
