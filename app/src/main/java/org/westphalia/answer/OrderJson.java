package org.westphalia.answer;

import org.westphalia.casefile.HouseOrder;

/// Which files of a case were out of the house's order: the answer of `fmt`.
public final class OrderJson {
    private OrderJson() {}

    /// Writes `files`, each with `changed`, and whether anything was `written`.
    public static void write(Json json, HouseOrder order, boolean written) {
        json.putEach(
                "files",
                order.before().keySet(),
                file -> {
                    json.put("file", file);
                    json.put("changed", order.changed().contains(file));
                });
        json.put("written", written);
    }
}
