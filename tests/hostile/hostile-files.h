/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** HostileFile: how to write a file that must be refused, and what the refusal says. */
typedef struct
{
  const char *name;
  const char *head;
  gsize head_length;
  const char *unit; /* (nullable) written `times` times; "#" in it is the number of the time */
  guint times;
  const char *tail; /* (nullable) */
  const char *says; /* pattern of the message after the file's name */
} HostileFile;

extern const HostileFile hostile_files[];
extern const guint n_hostile_files;

/* Piece by piece: the test that measures memory must not hold the file itself. */
void hostile_file_write (const HostileFile *file, const char *path);

G_END_DECLS
