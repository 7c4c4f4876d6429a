package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;

/// Reads terms from a command line: the id of a proposal or of named terms, `issue=option` pairs, or a proposal first and
/// then the choices in which the terms differ from it.
final class TermsArguments {
    private final Case source;
    private final List<Finding> mistakes = new ArrayList<>();

    private TermsArguments(Case source) {
        this.source = source;
    }

    /// The terms, possibly partial, issues in the order of the case.
    ///
    /// @throws Refused when a name is unknown or an issue is named twice
    static Terms read(OpenedCase opened, List<String> words) {
        TermsArguments reader = new TermsArguments(opened.source());
        Terms terms = reader.terms(words);
        if (!reader.mistakes.isEmpty()) {
            throw opened.refused(reader.mistakes);
        }
        return terms;
    }

    private Terms terms(List<String> words) {
        Map<String, String> named = new LinkedHashMap<>();
        Map<String, String> chosen = new LinkedHashMap<>();
        boolean base = false;
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals >= 0) {
                choice(
                        word.substring(0, equals).strip(),
                        word.substring(equals + 1).strip(),
                        chosen);
            } else if (base) {
                mistakes.add(Mistakes.secondName(word));
            } else {
                base = true;
                byName(word, named);
            }
        }
        named.putAll(chosen);
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (Issue issue : source.issues()) {
            if (named.containsKey(issue.id())) {
                inOrder.put(issue.id(), named.get(issue.id()));
            }
        }
        return new Terms(inOrder);
    }

    private void byName(String name, Map<String, String> named) {
        Optional<Terms> found = source.findTerms(name);
        if (found.isPresent()) {
            named.putAll(found.get().choices());
            return;
        }
        Set<String> names = new TreeSet<>(source.namedTerms().keySet());
        source.proposals().stream().map(Proposal::id).forEach(names::add);
        mistakes.add(Mistakes.unknownTerms(name, names));
    }

    private void choice(String issueId, String option, Map<String, String> chosen) {
        Optional<Issue> issue = source.findIssue(issueId);
        if (issue.isEmpty()) {
            List<String> ids = source.issues().stream().map(Issue::id).toList();
            mistakes.add(Mistakes.unknownIssue(issueId, ids));
        } else if (issue.get().findOption(option).isEmpty()) {
            List<String> ids = issue.get().options().stream().map(Issue.Option::id).toList();
            mistakes.add(Mistakes.unknownOption(issueId, option, ids));
        } else if (chosen.putIfAbsent(issueId, option) != null) {
            mistakes.add(Mistakes.issueTwice(issueId));
        }
    }
}
