package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.pack.PackedFile;
import java.util.List;

/** How the files of an application become the files of its backup: whole, or what has changed. */
@FunctionalInterface
interface Packing {
    List<PackedFile> pack() throws TransferFailedException;
}
