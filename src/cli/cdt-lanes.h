/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-command.h"

G_BEGIN_DECLS

/** CdtLaneWork: what there is to do, job by job. */
typedef struct
{
  gpointer (*begin) (gpointer data);                         /* what a lane keeps from one job to the next */
  CdtExit (*work) (guint job, gpointer kept, gpointer data); /* may be called on any thread, of one lane */
  void (*end) (gpointer kept);
} CdtLaneWork;

/* Does jobs one after another in each of several lanes, which are threads; with one lane all is done here.
 * What the jobs print comes in their order, whichever is done first. Gives the worst of their results. */
CdtExit cdt_lanes_run (const CdtLaneWork *work, guint n_jobs, guint n_lanes, gpointer data);

G_END_DECLS
