package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;
import org.westphalia.vocabulary.Names;

/// Reads terms that have a name: proposals, and terms named for comparison.
final class ProposalReader {
    private final Tree.Mapping document;
    private final Names names;

    ProposalReader(Tree.Mapping document, Names names) {
        this.document = document;
        this.names = names;
    }

    List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        Read.each(
                document,
                "proposals",
                (id, proposal) -> {
                    Map<String, Proposal.Answer> answers = new LinkedHashMap<>();
                    for (Tree.Entry answer :
                            proposal.find("answers").map(Tree::entries).orElse(List.of())) {
                        for (Proposal.Answer known : Proposal.Answer.values()) {
                            if (answer.value().asText().equals(Optional.of(known.word()))
                                    && names.groups().containsKey(answer.key().value())) {
                                answers.put(answer.key().value(), known);
                            }
                        }
                    }
                    proposals.add(
                            new Proposal(
                                    id,
                                    proposal.text("title"),
                                    proposal.text("by").filter(names.groups()::containsKey),
                                    proposal.text("date"),
                                    CitationReader.read(proposal, names),
                                    proposal.find("terms")
                                            .flatMap(terms -> Demands.terms(terms, names))
                                            .orElse(new Terms(Map.of())),
                                    answers));
                });
        return proposals;
    }

    Map<String, Terms> namedTerms() {
        Map<String, Terms> named = new LinkedHashMap<>();
        Read.each(
                document,
                "named-terms",
                (id, terms) ->
                        named.put(id, Demands.terms(terms, names).orElse(new Terms(Map.of()))));
        return named;
    }
}
