/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How trees are kept: a head, then for each tree its entry, then the nodes, attributes and namespaces of all
 * trees, then the strings. Numbers are those of the machine that the program is built for; strings are UTF-8,
 * each kept once, ended by a NUL and named by where it begins among the strings. The one at 0 is empty. */

#define CDT_KEPT_MAGIC 0x31545443 /* "CTT1" */

typedef struct
{
  guint32 magic;
  guint32 n_trees;
  guint32 n_nodes;
  guint32 n_attributes;
  guint32 n_namespaces;
  guint32 n_bytes; /* of the strings */
} CdtKeptHead;

/* Sorted by path. `first` is among those of all trees. */
typedef struct
{
  guint32 path;
  guint32 hash; /* of the file, hexadecimal */
  guint32 first_node, n_nodes;
  guint32 first_attribute, n_attributes;
  guint32 first_namespace, n_namespaces;
} CdtKeptEntry;

typedef enum
{
  CDT_KEPT_ELEMENT,
  CDT_KEPT_TEXT,
  CDT_KEPT_COMMENT,
} CdtKeptKind;

/* In the order of the document; an element's attributes follow those of the elements before it. */
typedef struct
{
  guint32 string; /* an element's name, else the content */
  guint32 parent; /* its place among the nodes of the tree, from 1; 0 outside the root */
  guint16 line;
  guint16 n_attributes;
  guint8 kind;
  guint8 space; /* its place among the namespaces of the tree, from 1; 0 in none */
  guint16 unused;
} CdtKeptNode;

typedef struct
{
  guint32 name;
  guint32 value;
  guint32 space; /* as above */
} CdtKeptAttribute;

/* A declaration */
typedef struct
{
  guint32 node;   /* that it stands at: from 0 */
  guint32 prefix; /* 0: none */
  guint32 href;
} CdtKeptNamespace;

G_END_DECLS
