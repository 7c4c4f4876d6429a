/// Sweeps kept as columns on disk, chunk by chunk, and questions in SQL about them. Begin at [org.westphalia.store.SweepFolder]; questions at
/// [org.westphalia.store.Query]. May use core, the database (nothing else may) and the JSON library.
@NullMarked
package org.westphalia.store;

import org.jspecify.annotations.NullMarked;
