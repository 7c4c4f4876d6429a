package org.westphalia.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.westphalia.casefile.TextSpans.Entry;
import org.westphalia.casefile.TextSpans.Span;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Messages;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;

/// Changes the files of a case by as little text as possible: the digits of a number, a line of a list. Comments, order, quotation
/// marks and layout stay. What comes out is read again before it is offered, and is not offered when it has a new error.
public final class Amend {
    /// Keys of a map that stands for one number.
    private static final Set<String> OF_A_NUMBER =
            Set.of("low", "likely", "high", "better-than", "worse-than", "above", "below", "by");

    /// A number, a range or a word: nothing in it means anything else to a file.
    private static final Pattern ONE_VALUE =
            Pattern.compile(
                    "-?[0-9]+(\\.[0-9]+)?(\\.\\.-?[0-9]+(\\.[0-9]+)?)?|\\p{L}[\\p{L}-]{0,40}");

    /// An id as the language has them: nothing in it means anything else to a file.
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

    private final Map<String, String> texts;
    private final List<Finding> findings = new ArrayList<>();

    private Amend(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    /// The files as they would be after these changes, one after the other.
    ///
    /// @param folderOrFile where the case is
    public static Amendment of(Path folderOrFile, List<CaseEdit> edits) {
        Path start = CaseFiles.start(folderOrFile);
        Report report = new Report();
        CaseFiles files = CaseFiles.find(start, report);
        Loaded before = CaseReader.readTexts(start, files.texts());
        if (!files.complete() || before.source().isEmpty()) {
            return new Amendment(List.of(), before.findings());
        }
        Amend amend = new Amend(files.texts());
        edits.forEach(amend::make);
        if (amend.findings.isEmpty()) {
            amend.check(start, before, edits);
        }
        if (!amend.findings.isEmpty()) {
            return new Amendment(List.of(), amend.findings);
        }
        List<Amendment.Changed> changed = new ArrayList<>();
        files.texts()
                .forEach((name, text) -> {
                    String after = amend.texts.get(name);
                    if (after != null && !after.equals(text)) {
                        changed.add(new Amendment.Changed(name, text, after));
                    }
                });
        return new Amendment(changed, List.of());
    }

    /// An amendment must not break what could be read before.
    private void check(Path start, Loaded before, List<CaseEdit> edits) {
        Set<String> known = new HashSet<>();
        before.findings().forEach(finding -> known.add(finding.code() + finding.message()));
        Loaded after = CaseReader.readTexts(start, texts);
        after.source()
                .filter(now -> !isSameBeside(before.source().orElseThrow(), now, edits))
                .ifPresent(_ ->
                        findings.add(
                                Messages.finding(
                                        "edit.no-place",
                                        Optional.empty(),
                                        "what",
                                        "this change alone")));
        after.findings().stream()
                .filter(Finding::isError)
                .filter(finding -> !known.contains(finding.code() + finding.message()))
                .forEach(findings::add);
    }

    /// Whether what no edit speaks of is as it was.
    private static boolean isSameBeside(Case before, Case now, List<CaseEdit> edits) {
        return before.issues().equals(now.issues())
                && before.rules().equals(now.rules())
                && before.parties().equals(now.parties())
                && before.agreement().equals(now.agreement())
                && proposals(before, edits).equals(now.proposals())
                && before.sources().equals(now.sources())
                && before.settings().keySet().equals(now.settings().keySet())
                && before.levers().size() == now.levers().size()
                && before.readings().size() == now.readings().size()
                && shape(before).equals(shape(now));
    }

    /// The proposals with the terms that edits ask for.
    private static List<Proposal> proposals(Case source, List<CaseEdit> edits) {
        return source.proposals().stream()
                .map(proposal -> {
                    Terms terms = proposal.terms();
                    for (CaseEdit edit : edits) {
                        if (edit
                                        instanceof
                                        CaseEdit.ProposalTerm(
                                                String id,
                                                String issue,
                                                String option)
                                && id.equals(proposal.id())) {
                            terms = terms.with(issue, option);
                        }
                    }
                    return new Proposal(
                            proposal.id(),
                            proposal.title(),
                            proposal.by(),
                            proposal.date(),
                            proposal.because(),
                            terms,
                            proposal.answers());
                })
                .toList();
    }

    /// Which claim sets which numbers.
    private static List<String> shape(Case source) {
        return source.claims().stream()
                .map(claim ->
                        claim.id()
                                + claim.changes().stream()
                                        .map(change ->
                                                switch (change) {
                                                    case Change.Set(var path, _) -> " " + path;
                                                    case Change.Add(var path, _) -> " +" + path;
                                                })
                                        .toList())
                .toList();
    }

    private void make(CaseEdit edit) {
        boolean made =
                switch (edit) {
                    case CaseEdit.SetNumber(String claim, String path, String value) ->
                            number(claim, path, value);
                    case CaseEdit.Hold(
                                    String reading,
                                    String claim,
                                    boolean held,
                                    boolean inherited) ->
                            held
                                    ? hold(reading, claim, inherited)
                                    : release(reading, claim, inherited);
                    case CaseEdit.InForce(String lever, boolean inForce) -> inForce(lever, inForce);
                    case CaseEdit.ProposalTerm(String proposal, String issue, String option) ->
                            term(proposal, issue, option);
                };
        if (!made) {
            findings.add(
                    switch (edit) {
                        case CaseEdit.SetNumber(String claim, String path, String _) ->
                                Messages.finding(
                                        "edit.no-number",
                                        Optional.empty(),
                                        "path",
                                        path,
                                        "where",
                                        claim.isEmpty() ? "the frame" : "the claim " + claim);
                        case CaseEdit.Hold(String reading, String claim, boolean _, boolean _) ->
                                Messages.finding(
                                        "edit.no-place",
                                        Optional.empty(),
                                        "what",
                                        "reading " + reading + " with claim " + claim);
                        case CaseEdit.InForce(String lever, boolean _) ->
                                Messages.finding(
                                        "edit.no-place",
                                        Optional.empty(),
                                        "what",
                                        "lever " + lever);
                        case CaseEdit.ProposalTerm(String proposal, String issue, String _) ->
                                Messages.finding(
                                        "edit.no-place",
                                        Optional.empty(),
                                        "what",
                                        "issue " + issue + " in proposal " + proposal);
                    });
        }
    }

    private boolean number(String claim, String path, String value) {
        if (!ONE_VALUE.matcher(value).matches()) {
            findings.add(
                    Messages.finding(
                            "edit.no-value", Optional.empty(), "path", path, "value", value));
            return true;
        }
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Span document = TextSpans.of(file.getValue());
            Optional<Span> found =
                    claim.isEmpty()
                            ? frame(document, path)
                            : entry(document, file.getKey(), "claims", claim)
                                    .flatMap(body -> value(body.value(), "set"))
                                    .flatMap(set -> leaf(set, path));
            if (found.isPresent()) {
                splice(file.getKey(), found.get().start(), found.get().end(), value);
                return true;
            }
        }
        return false;
    }

    /// A number of the frame stands below `parties`, `durability` or `levers`.
    private static Optional<Span> frame(Span document, String path) {
        return value(document, "parties")
                .flatMap(parties -> leaf(parties, path))
                .or(() -> leaf(document, path));
    }

    /// The value at a path whose names may be joined by dots or nested, in any mixture; groups stand below `groups`.
    private static Optional<Span> leaf(Span map, String path) {
        for (Entry entry : map.entries()) {
            String key = entry.key().value();
            if (key.equals(path)) {
                return isNumber(entry.value()) ? Optional.of(entry.value()) : Optional.empty();
            }
            if (path.startsWith(key + ".")) {
                Optional<Span> inner = leaf(entry.value(), path.substring(key.length() + 1));
                if (inner.isPresent()) {
                    return inner;
                }
            }
            if (key.equals("groups")) {
                Optional<Span> inner = leaf(entry.value(), path);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }

    /// A text, or a number by its low, likely and high values, or by what it is better or worse than.
    private static boolean isNumber(Span value) {
        return value.items().isEmpty()
                && value.entries().stream()
                        .allMatch(entry -> OF_A_NUMBER.contains(entry.key().value()));
    }

    private boolean term(String proposal, String issue, String option) {
        if (!ID.matcher(issue).matches() || !ID.matcher(option).matches()) {
            return false;
        }
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Optional<Entry> found =
                    entry(TextSpans.of(file.getValue()), file.getKey(), "proposals", proposal);
            if (found.isEmpty()) {
                continue;
            }
            Span body = found.get().value();
            Optional<Span> terms = value(body, "terms");
            Optional<Span> written = terms.flatMap(map -> value(map, issue));
            if (written.isPresent()) {
                Span old = written.get();
                splice(file.getKey(), old.start(), old.end(), option);
            } else if (terms.isEmpty()) {
                append(file.getKey(), body, "terms: {" + issue + ": " + option + "}");
            } else if (terms.get().entries().isEmpty()) {
                Span empty = terms.get();
                splice(
                        file.getKey(),
                        empty.start(),
                        empty.end(),
                        "{" + issue + ": " + option + "}");
            } else {
                append(file.getKey(), terms.get(), issue + ": " + option);
            }
            return true;
        }
        return false;
    }

    private boolean inForce(String lever, boolean inForce) {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Optional<Entry> found =
                    entry(TextSpans.of(file.getValue()), file.getKey(), "levers", lever);
            if (found.isPresent()) {
                Span body = found.get().value();
                Optional<Span> written = value(body, "in-force");
                if (written.isPresent()) {
                    splice(
                            file.getKey(),
                            written.get().start(),
                            written.get().end(),
                            Boolean.toString(inForce));
                } else if (!body.entries().isEmpty()) {
                    append(file.getKey(), body, "in-force: " + inForce);
                }
                return written.isPresent() || !body.entries().isEmpty();
            }
        }
        return false;
    }

    private boolean release(String reading, String claim, boolean inherited) {
        boolean cut = list(reading, "holds", claim, false);
        return inherited ? list(reading, "without", claim, true) : cut;
    }

    private boolean hold(String reading, String claim, boolean inherited) {
        boolean back = list(reading, "without", claim, false);
        return back && inherited || list(reading, "holds", claim, true);
    }

    /// Adds an id to a list of a reading, or takes it out.
    private boolean list(String reading, String name, String claim, boolean add) {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Optional<Entry> found =
                    entry(TextSpans.of(file.getValue()), file.getKey(), "readings", reading);
            if (found.isEmpty()) {
                continue;
            }
            Span body = found.get().value();
            Optional<Span> list = value(body, name);
            boolean stands =
                    list.isPresent()
                            && list.get().items().stream()
                                    .anyMatch(item -> item.value().equals(claim));
            if (add == stands) {
                return add;
            }
            if (!add) {
                TextCuts cuts = new TextCuts(file.getValue());
                cuts.items(list.orElseThrow(), claim::equals);
                texts.put(file.getKey(), cuts.text());
            } else if (list.isEmpty()) {
                append(file.getKey(), body, name + ": [" + claim + "]");
            } else if (list.get().items().isEmpty()) {
                splice(file.getKey(), list.get().start(), list.get().end(), "[" + claim + "]");
            } else {
                item(file.getKey(), list.get(), claim);
            }
            return true;
        }
        return false;
    }

    /// One more item at the end of a list that has some.
    private void item(String file, Span list, String item) {
        int end = list.items().getLast().end();
        if (list.flow()) {
            splice(file, end, end, ", " + item);
            return;
        }
        int line = endOfLine(file, end);
        splice(
                file,
                line,
                line,
                newline(file) + before(file, list.items().getLast().start()) + item);
    }

    /// One more entry at the end of a map that has some.
    private void append(String file, Span map, String entry) {
        int end = map.entries().getLast().end();
        if (map.flow()) {
            splice(file, end, end, ", " + entry);
            return;
        }
        int line = endOfLine(file, end);
        String indentation = before(file, map.entries().getLast().start());
        splice(file, line, line, newline(file) + indentation + entry);
    }

    /// What stands on the line before an offset: indentation, or indentation and a dash.
    private String before(String file, int offset) {
        int[] letters = text(file).codePoints().toArray();
        int from = offset;
        while (from > 0 && letters[from - 1] != '\n') {
            from--;
        }
        return new String(letters, from, offset - from);
    }

    private int endOfLine(String file, int offset) {
        int[] letters = text(file).codePoints().toArray();
        int end = offset;
        while (end < letters.length && letters[end] != '\n' && letters[end] != '\r') {
            end++;
        }
        return end;
    }

    private String text(String file) {
        return Objects.requireNonNull(texts.get(file), "a file of the case");
    }

    private String newline(String file) {
        return text(file).contains("\r\n") ? "\r\n" : "\n";
    }

    private void splice(String file, int from, int to, String instead) {
        String text = text(file);
        int start = text.offsetByCodePoints(0, from);
        int end = text.offsetByCodePoints(0, to);
        texts.put(file, text.substring(0, start) + instead + text.substring(end));
    }

    /// A thing of a section; files of claims may leave out the name of the section.
    private static Optional<Entry> entry(Span document, String file, String section, String id) {
        Optional<Span> named = value(document, section);
        Span around =
                named.orElse(
                        file.startsWith(section)
                                ? document
                                : new Span("", 0, 0, false, List.of(), List.of()));
        return around.entries().stream()
                .filter(entry -> entry.key().value().equals(id))
                .findFirst();
    }

    private static Optional<Span> value(Span map, String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .map(Entry::value)
                .findFirst();
    }
}
