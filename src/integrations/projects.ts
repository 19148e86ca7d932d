import { z } from 'zod';
import { shapeError } from './content-error.ts';
import { filesBelow, parseYaml, readText } from './read-content.ts';

const projectSchema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['project', 'brand', 'fund', 'partnership']),
  category: z.string().optional(),
  runner: z.string().optional(),
  /** What it is, in our own words; may carry tokens. */
  what: z.string().min(1),
  /** What has been published about it. */
  published: z.array(z.strictObject({ text: z.string(), figure: z.string().optional() })).default([]),
  /** What a donor would want to know and nobody has published. */
  unpublished: z.array(z.string()).default([]),
  source: z.strictObject({ document: z.string(), at: z.string() }),
});

/** One charity project, brand, named fund or partnership. */
export interface Project extends Omit<z.infer<typeof projectSchema>, 'source'> {
  slug: string;
  address: string;
  /** The file's text, for collecting the figures used. */
  source: string;
  place: { document: string; at: string };
}

let projects: Project[] | undefined;

/** Every project of `src/content/projects/`; throws on the first that is not well formed. */
export function allProjects(): Project[] {
  projects ??= filesBelow('src/content/projects', '.yaml').map((file) => {
    const text = readText(file);
    const result = projectSchema.safeParse(parseYaml(text, file));
    if (!result.success) {
      throw shapeError(file, result.error, '对照同一目录里别的项目文件改好');
    }
    const slug = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
    const { source, ...project } = result.data;
    return { ...project, slug, address: `/charity/projects/${slug}/`, source: text, place: source };
  });
  return projects;
}
