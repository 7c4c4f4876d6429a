package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// The claims of a reading that a supposition sets aside: what of the inputs decides that it is a sign.
final class SetAside {
    private final Model model;
    private final World world;
    private final ClaimsBehind claims;

    /// @param world whose absolute red lines count
    SetAside(Model model, World world) {
        this.model = model;
        this.world = world;
        this.claims = new ClaimsBehind(model);
    }

    /// In the order in which they are met.
    List<String> by(Counterfactual supposed) {
        Set<String> aside = new LinkedHashSet<>();
        switch (supposed) {
            case Counterfactual.Divisible() -> {}
            case Counterfactual.Priced() ->
                    world.signatories().stream()
                            .flatMap(signatory -> signatory.members().stream())
                            .forEach(member ->
                                    member.redLines()
                                            .forEach(line ->
                                                    aside.addAll(
                                                            claims.at(
                                                                    member.id(),
                                                                    "red-lines." + line.id()))));
            case Counterfactual.Lasting(String party) -> {
                aside.addAll(claims.at(party, "breaks"));
                if (aside.isEmpty()) {
                    aside.addAll(model.claimsBehind(Path.of("durability.breaks")));
                }
                aside.addAll(claims.at(party, "after-collapse.base"));
            }
            case Counterfactual.Judged() ->
                    holders()
                            .forEach(holder -> {
                                aside.addAll(claims.at(holder, "no-deal-estimate"));
                                aside.addAll(claims.at(holder, "odds-believed"));
                            });
            case Counterfactual.Alone(String party, String _, boolean _) -> {
                aside.addAll(model.claimsBehind(Path.of(party).then("signs-when")));
                groups(party)
                        .forEach(group -> aside.addAll(model.claimsBehind(group.then("share"))));
            }
            case Counterfactual.GoodFaith() ->
                    holders().forEach(holder -> aside.addAll(claims.at(holder, "seeks-refusal")));
        }
        return List.copyOf(aside);
    }

    private List<String> holders() {
        List<String> holders = new ArrayList<>();
        for (Party party : model.source().decidingParties()) {
            holders.add(party.id());
            groups(party.id()).forEach(group -> holders.add(group.toString()));
        }
        return holders;
    }

    private List<Path> groups(String party) {
        return model.source().findParty(party).stream()
                .flatMap(each -> each.groups().stream())
                .map(group -> Path.of(party).then(group.id()))
                .toList();
    }
}
