package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Contest;
import org.westphalia.model.Party;
import org.westphalia.vocabulary.Names;

/// Reads who is at the table and who beside it, what they may have instead of a deal, and the agreement: whose signatures make a deal.
final class PartyReader {
    private final Tree.Mapping document;
    private final Names names;

    PartyReader(Tree.Mapping document, Names names) {
        this.document = document;
        this.names = names;
    }

    List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        Read.each(
                document,
                "parties",
                (id, party) -> {
                    List<Party.Group> groups = new ArrayList<>();
                    Read.each(
                            party,
                            "groups",
                            (group, written) ->
                                    groups.add(
                                            new Party.Group(
                                                    group, written.text("title").orElse(group))));
                    parties.add(
                            new Party(
                                    id,
                                    party.text("title").orElse(id),
                                    names.decides(id),
                                    groups,
                                    forbidden(id, party)));
                });
        return parties;
    }

    /// What a third party will not put forward; a condition that is misspelled is left out.
    private List<Condition> forbidden(String id, Tree.Mapping party) {
        List<Condition> forbidden = new ArrayList<>();
        if (!names.decides(id)) {
            for (Tree written : party.find("forbids").map(Tree::items).orElse(List.of())) {
                Demands.condition(written, names).ifPresent(forbidden::add);
            }
        }
        return forbidden;
    }

    List<Contest> contests() {
        List<Contest> contests = new ArrayList<>();
        Read.each(
                document,
                "contests",
                (id, contest) -> contests.add(new Contest(id, contest.text("title").orElse(id))));
        return contests;
    }

    Agreement agreement() {
        Optional<Tree> tree = document.find("agreement");
        if (tree.isEmpty() || !(tree.get() instanceof Tree.Mapping mapping)) {
            return new Agreement.All();
        }
        OptionalDouble quorum =
                mapping.text("quorum").map(NumberText::exact).orElse(OptionalDouble.empty());
        if (quorum.isPresent()) {
            return new Agreement.Quorum(
                    (int) quorum.getAsDouble(), deciding(mapping.find("vetoes")));
        }
        List<Set<String>> coalitions = new ArrayList<>();
        for (Tree coalition : mapping.find("any").map(Tree::items).orElse(List.of())) {
            coalitions.add(deciding(Optional.of(coalition)));
        }
        return coalitions.isEmpty() ? new Agreement.All() : new Agreement.AnyOf(coalitions);
    }

    private Set<String> deciding(Optional<Tree> list) {
        Set<String> parties = new LinkedHashSet<>();
        for (Tree item : list.map(Tree::items).orElse(List.of())) {
            item.asText().filter(names::decides).ifPresent(parties::add);
        }
        return parties;
    }
}
