package org.westphalia.casefile;

import java.util.Optional;
import java.util.Set;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.PartyWords;

/// A party that does not sign has no numbers of its own: they would never be used.
final class ThirdParties {
    /// What a later release lets a third party have.
    static final Set<String> WISHES = Set.of("matters", "likes");

    private ThirdParties() {}

    /// Reports numbers written on a third party.
    static void check(String id, Tree.Mapping party, Names names, Report report) {
        if (names.decides(id)) {
            return;
        }
        for (Tree.Entry entry : party.entries()) {
            String name = entry.key().value();
            Optional<Key> key = PartyWords.PARTY.find(name);
            if (WISHES.contains(name)) {
                report.add(
                        "language.later", entry.key().place(), "name", name, "meaning", wishes(id));
            } else if (key.isPresent()
                    && !key.get().later()
                    && (key.get().settable() || name.equals("groups"))) {
                report.add("party.does-not-decide", entry.key().place(), "party", id, "name", name);
            }
        }
    }

    /// Why a third party's own wishes are refused.
    static String wishes(String party) {
        return "What '"
                + party
                + "', which does not sign, wants itself. Write 'decides: true' if its signature is asked for; until then, leave it out.";
    }
}
