package dsmlab.systemv.service.dipc;

/** What objects are found by in a cluster. */
record Key(Kind kind, int number) {}
