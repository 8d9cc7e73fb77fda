/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-template.h"

G_BEGIN_DECLS

/** CdtCompiler: what the clauses of a pack may name, and the file at hand. */
typedef struct
{
  const char *file;
  GHashTable *kinds;   /* set of names of kinds of document */
  GHashTable *units;   /* set of ids of sections, clauses and schedules */
  GHashTable *targets; /* set of ids that a reference may name: clauses, schedules and blocks */
  GHashTable *tables;  /* set of names of words tables */
  gboolean extends;    /* the file is laid over what there is */
  gboolean proven;     /* the file came with the program, whose tests compile all of it */
} CdtCompiler;

/* Compiles the children of `node`, elements and words, into `into`. `shape` is the shape of the current
 * element, NULL where it is not known. On FALSE the error is "<file>:<line>: <reason>". */
gboolean cdt_compiler_add_children (
    CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, CdtTemplate *into, GError **error);
CdtTemplate *
cdt_compiler_compile (CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, GError **error);
/* The attribute as a checked XPath; *xpath stays NULL without the attribute. */
gboolean cdt_compiler_read_xpath (CdtCompiler *compiler,
                                  const CdtNode *node,
                                  const char *attribute,
                                  const CdtShape *shape,
                                  CdtXPath **xpath,
                                  GError **error);
void cdt_compiler_set_error (const CdtCompiler *compiler, guint line, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
