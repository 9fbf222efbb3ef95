// This file keeps the target compilable until its first type is written.
