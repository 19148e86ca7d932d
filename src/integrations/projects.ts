import type { ProjectData } from '../figures/charity-schema.ts';
import { projectSchema } from '../figures/charity-schema.ts';
import { shapeError } from './content-error.ts';
import { filesBelow, parseYaml, readText } from './read-content.ts';

/** One charity project, brand, named fund or partnership. */
export interface Project extends Omit<ProjectData, 'source'> {
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
