package org.westphalia.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/// Changes the files of a case by as little text as possible: the digits of a number, a line of a list, an order that becomes numbers. Comments, order, quotation
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

    private final CaseTexts texts;
    private final List<Finding> findings = new ArrayList<>();

    private Amend(Map<String, String> texts) {
        this.texts = new CaseTexts(texts);
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
                    String after = amend.texts.all().get(name);
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
        Loaded after = CaseReader.readTexts(start, texts.all());
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
        for (String file : texts.files()) {
            Optional<Span> found = written(file, claim, path);
            if (found.isPresent()) {
                texts.splice(file, found.get().start(), found.get().end(), value);
                return true;
            }
            int option = path.lastIndexOf('.');
            Optional<Span> order =
                    option < 0
                            ? Optional.empty()
                            : written(file, claim, path.substring(0, option))
                                    .filter(span -> OrderText.looksLikeOne(span.value()));
            Optional<String> numbers =
                    order.flatMap(span ->
                            OrderText.read(span.value())
                                    .asNumbers(path.substring(option + 1), value));
            if (numbers.isPresent()) {
                texts.splice(
                        file,
                        order.orElseThrow().start(),
                        order.orElseThrow().end(),
                        numbers.get());
                return true;
            }
        }
        return false;
    }

    /// What stands at a path in a file, where it is one value: a number that a claim sets, or how much it adds to one
    /// (`claims.<id>.add.<path>`).
    private Optional<Span> written(String file, String claim, String path) {
        if (claim.isEmpty()) {
            return frame(texts.document(file), path);
        }
        String added = "claims." + claim + ".add.";
        boolean adds = path.startsWith(added);
        return texts.find("claims", claim)
                .filter(there -> there.file().equals(file))
                .flatMap(there -> CaseTexts.value(there.body(), adds ? "add" : "set"))
                .flatMap(map -> leaf(map, adds ? path.substring(added.length()) : path));
    }

    /// A number of the frame stands below `parties`, `durability` or `levers`.
    private static Optional<Span> frame(Span document, String path) {
        return CaseTexts.value(document, "parties")
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
        Optional<CaseTexts.Found> found = texts.find("proposals", proposal);
        if (found.isEmpty()) {
            return false;
        }
        String file = found.get().file();
        Span body = found.get().body();
        String term = issue + ": " + option;
        Optional<Span> terms = CaseTexts.value(body, "terms");
        Optional<Span> written = terms.flatMap(map -> CaseTexts.value(map, issue));
        if (written.isPresent()) {
            texts.splice(file, written.get().start(), written.get().end(), option);
        } else if (terms.isEmpty()) {
            texts.append(file, body, "terms: {" + term + "}");
        } else if (terms.get().entries().isEmpty()) {
            texts.splice(file, terms.get().start(), terms.get().end(), "{" + term + "}");
        } else {
            texts.append(file, terms.get(), term);
        }
        return true;
    }

    private boolean inForce(String lever, boolean inForce) {
        Optional<CaseTexts.Found> found = texts.find("levers", lever);
        if (found.isEmpty() || found.get().body().entries().isEmpty()) {
            return false;
        }
        String file = found.get().file();
        Span body = found.get().body();
        Optional<Span> written = CaseTexts.value(body, "in-force");
        if (written.isPresent()) {
            texts.splice(
                    file, written.get().start(), written.get().end(), Boolean.toString(inForce));
        } else {
            texts.append(file, body, "in-force: " + inForce);
        }
        return true;
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
        Optional<CaseTexts.Found> found = texts.find("readings", reading);
        if (found.isEmpty()) {
            return false;
        }
        String file = found.get().file();
        Span body = found.get().body();
        Optional<Span> list = CaseTexts.value(body, name);
        boolean stands =
                list.isPresent()
                        && list.get().items().stream().anyMatch(item -> item.value().equals(claim));
        if (add == stands) {
            return add;
        }
        if (!add) {
            TextCuts cuts = new TextCuts(texts.text(file));
            cuts.items(list.orElseThrow(), claim::equals);
            texts.put(file, cuts.text());
        } else if (list.isEmpty()) {
            texts.append(file, body, name + ": [" + claim + "]");
        } else if (list.get().items().isEmpty()) {
            texts.splice(file, list.get().start(), list.get().end(), "[" + claim + "]");
        } else {
            texts.item(file, list.get(), claim);
        }
        return true;
    }
}
