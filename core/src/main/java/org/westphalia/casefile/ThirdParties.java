package org.westphalia.casefile;

import java.util.Optional;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.PartyWords;

/// A party that does not sign has wishes of its own and may forbid terms; its other numbers would never be used. A party that
/// signs forbids nothing: what it does not want it does not sign.
final class ThirdParties {
    private ThirdParties() {}

    /// Reports what is written on a party of the other sort.
    static void check(String id, Tree.Mapping party, Names names, Report report) {
        for (Tree.Entry entry : party.entries()) {
            String name = entry.key().value();
            if (names.decides(id)) {
                if (name.equals("forbids")) {
                    report.add("party.forbids", entry.key().place(), "party", id);
                }
                continue;
            }
            Optional<Key> key = PartyWords.PARTY.find(name);
            if (key.isPresent()
                    && PartyWords.THIRD_PARTY.find(name).isEmpty()
                    && (key.get().settable() || name.equals("groups"))) {
                report.add("party.does-not-decide", entry.key().place(), "party", id, "name", name);
            }
        }
    }
}
