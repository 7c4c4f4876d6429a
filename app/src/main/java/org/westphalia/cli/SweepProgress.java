package org.westphalia.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.westphalia.store.SweepFolder;
import org.westphalia.view.Figures;

/// How far a sweep has come: told at a terminal as a bar with its rate and the time that is left, nowhere else; and, when the run is
/// stopped with Ctrl-C, what is kept and how to go on.
final class SweepProgress implements SweepFolder.Watcher, AutoCloseable {
    private static final int BAR = 24;

    private final @Nullable Progress progress;
    private final Consumer<String> listener;
    private long began = System.nanoTime();
    private long before = -1;
    private volatile long worlds;
    private volatile long wanted;

    SweepProgress(Surroundings surroundings) {
        progress = surroundings.interactive() ? Progress.of(surroundings) : null;
        listener = surroundings.host().steps();
    }

    @Override
    public void kept(long now, long of) {
        if (before < 0) {
            before = now;
            began = System.nanoTime();
        }
        worlds = now;
        wanted = of;
        String line = line(before, now, of, System.nanoTime() - began);
        if (progress == null) {
            listener.accept(line);
        } else {
            progress.step(line);
        }
    }

    /// What stands on the line: `[######..................] 25 %, 250 000 of 1 000 000 worlds, 100 000 a second, 8 s left`.
    ///
    /// @param before worlds that were there when the run began
    /// @param nanos since then
    static String line(long before, long now, long wanted, long nanos) {
        int full = (int) (BAR * (double) now / wanted);
        StringBuilder line = new StringBuilder("[");
        line.append("#".repeat(full)).append(".".repeat(BAR - full)).append("] ");
        line.append((long) (100.0 * now / wanted)).append(" %, ");
        line.append(Figures.count(now)).append(" of ").append(Figures.count(wanted));
        line.append(" worlds");
        if (now > before && nanos > 0) {
            double rate = (now - before) * 1e9 / nanos;
            line.append(", ").append(Figures.count((long) Math.ceil(rate))).append(" a second, ");
            line.append(duration((long) Math.ceil((wanted - now) / rate))).append(" left");
        }
        return line.toString();
    }

    private static String duration(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /// What is said when the run is stopped.
    String stopped(String folder) {
        return wanted == 0
                ? "Stopped before there were any worlds."
                : "Stopped: "
                        + Figures.count(worlds)
                        + " of "
                        + Figures.count(wanted)
                        + " worlds are kept in "
                        + folder
                        + ". The same command goes on from there.";
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
        }
    }
}
