-- What is remembered between runs, besides the tables of Spring Batch. Everything here is derived from the archive,
-- the form and the roster; another version of the program sets it aside and builds it anew.

create table program (
    version varchar(100) not null
);

create table read_file (
    fingerprint varchar(64) not null,
    -- of path and content: a path may be longer than an index takes
    file varchar(64) not null,
    body bytea not null,
    primary key (fingerprint, file)
);
