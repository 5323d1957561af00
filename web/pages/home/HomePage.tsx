import { Notice } from "#web/components/Notice.tsx";
import { AllDoor } from "#web/pages/home/AllDoor.tsx";
import { ChooseDoor } from "#web/pages/home/ChooseDoor.tsx";
import { FourViews } from "#web/pages/home/FourViews.tsx";
import type { HomeProps } from "#web/pages/home/home-props.ts";
import { KnownTools } from "#web/pages/home/KnownTools.tsx";
import { ProfileBlocks } from "#web/pages/home/ProfileBlocks.tsx";
import { Standing } from "#web/pages/home/Standing.tsx";
import { useSite } from "#web/site.ts";

/** Two doors, what the grid says, what people leave and where things stand, who speaks. */
export function HomePage({ counts, services, grid, products }: HomeProps) {
  const { home } = useSite().text;
  const { headline } = home;
  const count = grid.document.profiles.length;
  return (
    <>
      <div class="hero">
        <h1>
          {headline.before} <em class="art">{headline.family}</em> {headline.or}{" "}
          <em class="org">{headline.association}</em>
        </h1>
        <p class="lead">{home.lead}</p>
      </div>
      <div class="doors">
        <ChooseDoor />
        <AllDoor counts={counts} services={services} />
      </div>
      <div class="stack-l">
        <section class="sec">
          <div class="h2row">
            <h2>{home.profiles.title(count)}</h2>
            {count > 1 && <p class="soft">{home.profiles.several}</p>}
          </div>
          <ProfileBlocks grid={grid} />
          <Notice grid={grid} />
        </section>
        <div class="sec side end">
          <KnownTools products={products} services={services} />
          <Standing counts={counts} />
        </div>
        <FourViews />
      </div>
    </>
  );
}
