package org.westphalia.store;

import java.nio.file.Path;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;

/// A process that sweeps and tells of every chunk; killed by tests.
public final class SweepToKill {
    private SweepToKill() {}

    /// @param args the folder, the seed, the number of worlds
    public static void main(String[] args) {
        Plan plan = Sweeps.one(Long.parseLong(args[1]), Long.parseLong(args[2]));
        SweepFolder.keep(
                Path.of(args[0]),
                plan,
                Sweeps.provenance(plan, "f1"),
                new LocalRunner(2),
                (worlds, _) -> {
                    System.out.println(worlds);
                    System.out.flush();
                },
                () -> false);
    }
}
