package org.westphalia.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Questions about a proposal put as worlds, so that the one exact search decides them and the independent checker accepts the
/// answers.
final class ProposalWorld {
    private static final long WHOLE_SHARE = 1_000_000_000;

    private ProposalWorld() {}

    /// The world in which every agreement contains these clauses of the terms.
    ///
    /// @param issues whose clauses are kept; issues that the terms leave open bind nothing
    static World keeping(World world, Terms terms, Collection<String> issues) {
        List<Rule> kept = new ArrayList<>();
        for (Issue issue : world.issues()) {
            if (issues.contains(issue.id()) && terms.option(issue.id()).isPresent()) {
                Set<String> others = new LinkedHashSet<>();
                issue.options().forEach(option -> others.add(option.id()));
                others.remove(terms.choices().get(issue.id()));
                kept.add(
                        new Rule.Never(
                                "kept-" + issue.id(), new Condition(Map.of(issue.id(), others))));
            }
        }
        return Aim.ruled(world, kept);
    }

    /// The world in which one party alone is asked, all others being taken to sign.
    static World asking(World world, String party) {
        return all(world, List.of(world.signatory(party)));
    }

    /// The world in which everybody whose consent counts is asked by itself and all must be willing: parties of one mind, and of
    /// the others each group that holds a share or a veto.
    static World everybody(World world) {
        List<Signatory> each = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            for (Member member : signatory.members()) {
                if (signatory.isAlone() || member.veto() || member.share() > 0) {
                    each.add(new Signatory(member.id(), WHOLE_SHARE, List.of(member.needed())));
                }
            }
        }
        return all(world, each);
    }

    private static World all(World world, List<Signatory> signatories) {
        return new World(
                world.issues(),
                world.rules(),
                new Agreement.All(),
                signatories,
                new Hazard(world.hazard().rates(), world.hazard().factors(), Map.of()),
                world.decimals(),
                world.weigh());
    }
}
