package org.westphalia.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Names of numbers.
class PathTest {
    @Test
    void pathsCompareAsTheirDottedNamesDo() {
        Random random = new Random(20251123);
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<String> names = new ArrayList<>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                StringBuilder name = new StringBuilder();
                for (int c = random.nextInt(4); c >= 0; c--) {
                    name.append("a-b_/9é".charAt(random.nextInt(7)));
                }
                names.add(name.toString());
            }
            paths.add(new Path(names));
        }
        for (Path one : paths) {
            for (Path other : paths) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
            }
        }
    }
}
