package org.westphalia.why;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.world.Demand;
import org.westphalia.world.Model;

/// The claims on which things of a model rest.
public final class ClaimsBehind {
    private final Model model;

    /// Claims of a model.
    public ClaimsBehind(Model model) {
        this.model = model;
    }

    /// The claims behind demands, in the order of the demands.
    public List<String> behind(Collection<Demand> demands) {
        Set<String> claims = new LinkedHashSet<>();
        for (Demand demand : demands) {
            switch (demand) {
                case Demand.Rule _ -> {}
                case Demand.Line(String holder, var line) ->
                        claims.addAll(at(holder, "red-lines." + line.id()));
                case Demand.Threshold(String holder) -> claims.addAll(at(holder, "no-deal"));
            }
        }
        return List.copyOf(claims);
    }

    /// The claims behind a number of a holder; of a party those behind any of its groups' where its own has none, and of a group
    /// those behind its party's.
    public List<String> at(String holder, String leaf) {
        List<String> own = model.claimsBehind(Path.of(holder).then(leaf));
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> claims = new LinkedHashSet<>();
        String party = Path.of(holder).segments().getFirst();
        if (party.equals(holder)) {
            for (Party.Group group :
                    model.source().findParty(party).map(Party::groups).orElse(List.of())) {
                claims.addAll(model.claimsBehind(Path.of(holder).then(group.id()).then(leaf)));
            }
        } else {
            claims.addAll(model.claimsBehind(Path.of(party).then(leaf)));
        }
        return List.copyOf(claims);
    }
}
