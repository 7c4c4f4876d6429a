package org.westphalia.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// Traces a number to what set and moved it.
final class Origins {

    private Origins() {}

    static List<Origin> of(Case source, Numbers numbers, Path path) {
        List<Origin> origins = new ArrayList<>();
        Optional<Path> holder = holder(source, path);
        Settled settled = numbers.settled();
        Optional<Settled.Slot> slot =
                holder.isPresent()
                        ? settled.find(
                                holder.get(), path.from(holder.get().segments().size()).toString())
                        : settled.find(path);
        if (slot.isPresent()) {
            holder.ifPresent(own -> likes(settled, own, slot.get(), origins));
            origins.add(slot.get().origin());
        } else if (path.segments().getFirst().equals("claims") && path.segments().size() > 1) {
            origins.add(new Origin("claim", path.segments().get(1)));
        } else {
            origins.add(new Origin("default", ""));
        }
        settled.additions(path).forEach(addition -> origins.add(addition.origin()));
        for (Effect effect : numbers.effects(path)) {
            origins.add(new Origin("lever", effect.lever()));
        }
        return List.copyOf(origins);
    }

    private static void likes(
            Settled settled, Path holder, Settled.Slot slot, List<Origin> origins) {
        if (slot.path().startsWith(holder)) {
            return;
        }
        Optional<Settled.Slot> like = settled.find(holder.then("like"));
        if (like.isPresent() && like.get().setting() instanceof Setting.Like(Path model)) {
            origins.add(new Origin("like", model.toString()));
            origins.add(like.get().origin());
        }
    }

    private static Optional<Path> holder(Case source, Path path) {
        List<String> names = path.segments();
        Optional<Party> party = source.findParty(names.getFirst());
        if (party.isEmpty() || names.size() < 2) {
            return Optional.empty();
        }
        boolean group =
                party.get().groups().stream().anyMatch(each -> each.id().equals(names.get(1)));
        return Optional.of(new Path(names.subList(0, group ? 2 : 1)));
    }
}
