package org.westphalia.report;

import java.util.List;

/// A part of a report.
///
/// @param id where links lead
/// @param title its heading
/// @param blocks what it says
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
